# docker build -t journeymap .
# docker run --rm -v "$PWD:/maps" -u "$(id -u):$(id -g)" journeymap check
FROM debian:bookworm-slim AS build
COPY . /source
RUN /source/bootstrap && cd /source/build/release && SOURCE_DATE_EPOCH=0 cpack -B /packages

FROM debian:bookworm-slim
COPY --from=build /packages/journeymap_*.deb /tmp/
RUN apt-get update && apt-get install -y --no-install-recommends /tmp/journeymap_*.deb fonts-noto-core fonts-noto-cjk \
    && rm -rf /tmp/*.deb /var/lib/apt/lists/*
WORKDIR /maps
ENTRYPOINT ["journeymap"]
