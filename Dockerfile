# Verifies the catalog; with arguments, what these say:
#     docker build --tag pybridge .
#     docker run --rm --volume "$PWD:/work" pybridge verify my_objective.toml
FROM python:3.11-slim-bookworm
RUN --mount=type=bind,target=/source pip install --no-cache-dir /source
WORKDIR /work
ENTRYPOINT ["pybridge"]
CMD ["verify", "--catalog"]
