"""Lets `python -m components.worker` be a worker; `components.worker.process` starts it."""

from components.worker.serving import serve

if __name__ == "__main__":
    serve()
