# One image for all of Averment's services and for the `averment` command; what a container runs is its command:
#   docker build -t averment .
#   docker run averment node services/tagger/dist/main.js --help

FROM node:20-bookworm-slim AS base
WORKDIR /averment

# Only what decides about the dependencies, so that a change of the sources does not install them anew.
FROM base AS manifests
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json -delete

FROM base AS build
# better-sqlite3 is compiled where there is no binary for the platform.
RUN apt-get update \
 && apt-get install -y --no-install-recommends python3 make g++ \
 && rm -rf /var/lib/apt/lists/*
COPY --from=manifests /averment ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node node_modules/typescript/bin/tsc -b \
 && npm prune --omit=dev --no-audit --no-fund
# What runs is dist/ and data/; sources, tests and what only they need stay here.
RUN rm -rf fixtures services/e2e node_modules/@averment/fixtures node_modules/@averment/services-e2e \
 && find packages services -type d -name src -prune -exec rm -rf {} + \
 && find packages services \( -name '*.test.*' -o -name '*.d.ts' -o -name '*.map' -o -name '.tsbuildinfo' -o -name tsconfig.json \) -delete

FROM base
# Node is no init: it does not take over the children of children that were killed.
RUN apt-get update \
 && apt-get install -y --no-install-recommends tini \
 && rm -rf /var/lib/apt/lists/*
# Volumes that are mounted here belong to the user of the services from the beginning.
RUN mkdir -p /var/averment/blobs /var/averment/state /var/averment/records && chown -R node:node /var/averment
COPY --from=build /averment/package.json ./
COPY --from=build /averment/node_modules ./node_modules
COPY --from=build /averment/packages ./packages
COPY --from=build /averment/services ./services
ENV NODE_ENV=production \
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED=true \
    AVERMENT_HOST=0.0.0.0 \
    AVERMENT_PORT=8080 \
    AVERMENT_BLOBS=/var/averment/blobs
USER node
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.AVERMENT_PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--"]
CMD ["node", "services/intake/dist/main.js"]
