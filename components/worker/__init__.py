"""Work beside the server: reading files and analysing in processes of their own, asked for and told of in JSON.

Why processes of one's own and not a library's pool. Reading and measuring hold Python's lock, so in a thread of the
server one visitor's paste makes all others wait, and no thread can be ended from outside. `multiprocessing`, and all
that stands on it (`concurrent.futures`, pebble), unpickles in the server whatever a worker sends. A worker has read a
stranger's file and may be anybody's by then; a pickle runs what it likes. Its ways of starting also run the main
module again, which is the dashboard here. So a worker is `python -m components.worker`: it gets a line of JSON (and
bytes behind it) through its standard input, and answers in lines of JSON. What it keeps it writes into the library
itself; the server opens it from there.

`rules` says how much a job may take, `wire` writes articles as JSON and back, `jobs` does them, those of pages by
`for_pages` (`own` makes the server's own corpus, `shown` opens what a page shows, `taken_away` writes files).
`serving` is the worker's own loop, `process` a worker as seen from outside, `lanes` whose turn it is, `pool` holds them
together.
A command has no visitors to be kept apart: where it can, it makes copies of itself (`copies`), which read and measure
(`copied_hands`) and write tables. Else `hands` and `portions` part its corpus among workers; `doing` is where these do
it, here or, with `cluster`, on other machines.
"""
