# The dashboard alone: no tests, no benchmarks, no tools. See docs/DEPLOYING.md.
FROM python:3.11-slim AS built
WORKDIR /parallax
COPY requirements.txt requirements.lock ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --no-compile -r requirements.txt -c requirements.lock

FROM python:3.11-slim
RUN useradd --create-home --uid 10001 parallax && install -d -o parallax /library
COPY --from=built /venv /venv
WORKDIR /parallax
COPY components components
COPY dashboard dashboard
COPY seeds seeds
COPY .streamlit .streamlit
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HOME=/tmp PARALLAX_LIBRARY=/library
USER parallax
VOLUME /library
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
    CMD ["python", "-c", "import urllib.request as r; r.urlopen('http://127.0.0.1:8501/parallax/_stcore/health', timeout=4)"]
CMD ["streamlit", "run", "dashboard/app.py", "--server.address", "0.0.0.0", "--server.headless", "true", "--server.baseUrlPath", "parallax"]
