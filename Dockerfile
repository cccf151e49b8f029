# One image: the API, which also serves the web app. It runs alone (embedded PostgreSQL in /data) or as one of several
# replicas behind a proxy (docker-compose.yml).

FROM node:26.10.0-slim AS build
WORKDIR /app
ENV CI=true
# What is installed changes seldom, so it is a layer of its own.
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/contract/package.json packages/contract/
COPY packages/bench/package.json packages/bench/
COPY prisma/package.json prisma/
COPY e2e/package.json e2e/
RUN npx -y pnpm@12 install --frozen-lockfile
COPY . .
RUN node --input-type=module -e "await (await import('/app/scripts/prepare.ts')).prepare()"
# What only building and testing need stays here: installed anew with what the API imports, from what is there already.
RUN find . -name node_modules -prune -exec rm -rf {} + \
  && npx -y pnpm@12 install --frozen-lockfile --prod --offline --filter "@latchkey/api..." \
  && rm -rf e2e packages/bench apps/web/src

FROM node:26.10.0-slim
# A hash takes 19 MB for a moment; below this size glibc would keep it for good.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=1048576 \
  NODE_COMPILE_CACHE=/tmp/latchkey-cache
WORKDIR /app
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# SIGTERM goes straight to it: open requests finish, then it ends.
CMD ["node", "apps/api/src/main.ts"]
