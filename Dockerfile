# Parley as a container: not root, pinned, read-only once it runs.
#   docker build -t parley .
#   docker run --read-only --tmpfs /tmp -p 8501:8501 parley
FROM python:3.11.14-slim-trixie AS built
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements.txt requirements-auth.txt /srv/
RUN python -m venv /srv/venv && /srv/venv/bin/pip install -r /srv/requirements-auth.txt

FROM python:3.11.14-slim-trixie
RUN useradd --system --uid 10001 --home-dir /tmp --shell /usr/sbin/nologin parley
COPY --from=built /srv/venv /srv/venv
WORKDIR /srv/parley
COPY streamlit_app.py serve.py ./
COPY .streamlit/config.toml .streamlit/config.toml
COPY pipeline pipeline
COPY dashboard dashboard
COPY static static
COPY data data
RUN /srv/venv/bin/python -m compileall -q /srv/parley/pipeline /srv/parley/dashboard
ENV PATH=/srv/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 HOME=/tmp \
    STREAMLIT_SERVER_ADDRESS=0.0.0.0 STREAMLIT_SERVER_PORT=8501 STREAMLIT_SERVER_HEADLESS=true \
    STREAMLIT_SERVER_FILE_WATCHER_TYPE=none STREAMLIT_SERVER_ENABLE_WEBSOCKET_COMPRESSION=true
USER 10001
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s \
    CMD ["python", "-c", "import os, urllib.request as r; r.urlopen(f'http://127.0.0.1:8501/{os.environ.get(\"STREAMLIT_SERVER_BASE_URL_PATH\", \"\")}/ready'.replace('01//', '01/'), timeout=4)"]
CMD ["streamlit", "run", "serve.py"]
