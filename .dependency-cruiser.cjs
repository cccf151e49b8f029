// Who may import whom. `pnpm check` draws them; each rule says in words what it keeps apart.

const tests = '\\.test\\.tsx?$'
const npm = (...names) => `node_modules/(${names.join('|')})/`

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-circles',
    comment: 'Two files that need each other are one file, or need a third.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-orphans',
    comment: 'Nobody uses it and it uses nothing.',
    from: { orphan: true, pathNot: [tests, '\\.d\\.ts$', '\\.config\\.ts$'] },
    to: {},
  },
  {
    name: 'nothing-missing',
    comment: 'An import that leads nowhere.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'contract-knows-zod-only',
    comment: 'The contract runs in browsers too: it may import zod and itself.',
    from: { path: '^packages/contract/src/', pathNot: tests },
    to: { pathNot: ['^packages/contract/src/', npm('zod')] },
  },
  {
    name: 'db-knows-contract-only',
    comment: 'The database package is below the applications.',
    from: { path: '^prisma/' },
    to: { path: '^(apps|e2e|packages/bench)/' },
  },
  {
    name: 'web-knows-no-server',
    comment: 'What the web app knows of the server is the contract.',
    from: { path: '^apps/web/' },
    to: { path: ['^(prisma|apps/api|e2e|packages/bench)/', npm('@prisma/[^/]+', 'pg', 'fastify')] },
  },
  {
    name: 'nothing-imports-web-app',
    comment: 'Routes are the top: they import, nobody imports them.',
    from: { pathNot: '^apps/web/src/app/' },
    to: { path: '^apps/web/src/app/' },
  },
  {
    name: 'web-ui-and-lib-are-below',
    comment: 'ui and lib serve features and kinds and know none of them.',
    from: { path: '^apps/web/src/(ui|lib)/' },
    to: { path: '^apps/web/src/(?!(ui|lib)/)' },
  },
  {
    name: 'web-features-apart',
    comment: 'Features and kinds meet in app, not in each other.',
    from: { path: '^apps/web/src/(features|kinds)/([^/]+)/' },
    to: { path: '^apps/web/src/$1/', pathNot: '^apps/web/src/$1/$2/' },
  },
  {
    name: 'web-shared-rooms-are-below',
    comment: 'Sharing, the audit and the account serve every feature and kind and know none of them.',
    from: { path: '^apps/web/src/(sharing|audit|account)/' },
    to: { path: '^apps/web/src/(features|kinds)/' },
  },
  {
    name: 'web-portal-apart',
    comment: 'The portal shows what kinds know of jobs; nothing of the shop knows the portal.',
    from: { path: '^apps/web/src/(?!(portal|app)/)' },
    to: { path: '^apps/web/src/portal/' },
  },
  {
    name: 'web-portal-knows-no-feature',
    comment: 'Customers never see a screen of the shop.',
    from: { path: '^apps/web/src/portal/' },
    to: { path: '^apps/web/src/features/' },
  },
  {
    name: 'platform-knows-nothing-above',
    comment: 'The platform serves everything and imports nothing of it.',
    from: { path: '^apps/api/src/platform/' },
    to: { path: '^apps/(api/src/(?!platform/)|web/)' },
  },
  {
    name: 'sharing-knows-no-kind',
    comment: 'The core reaches a kind through ctx.kinds.',
    from: { path: '^apps/api/src/sharing/' },
    to: { path: '^apps/api/src/(resources|portal|integrators|subscribers|live)/' },
  },
  {
    name: 'edge-knows-no-room',
    comment: 'The edge serves every room; what it needs of one comes through the services that app.ts fills.',
    from: { path: '^apps/api/src/http/', pathNot: tests },
    to: { path: '^apps/api/src/(accounts|sharing|resources|portal|integrators|subscribers|live)/' },
  },
  {
    name: 'kinds-apart',
    comment: 'A kind never imports another kind.',
    from: { path: '^apps/api/src/resources/([^/]+)/' },
    to: { path: '^apps/api/src/resources/', pathNot: '^apps/api/src/resources/$1/' },
  },
  {
    name: 'app-is-the-top',
    comment: 'Only main.ts and tests start from the composition root.',
    from: { pathNot: ['^apps/api/src/main\\.ts$', '^apps/api/src/testing/', tests] },
    to: { path: '^apps/api/src/app\\.ts$' },
  },
  {
    name: 'subscribers-are-not-called',
    comment: 'They react to what was recorded; app.ts hangs them up.',
    from: { path: '^apps/api/src/', pathNot: ['^apps/api/src/(app\\.ts$|subscribers/)', tests] },
    to: { path: '^apps/api/src/subscribers/' },
  },
  {
    name: 'use-cases-know-no-http',
    comment: 'Only routes.ts stands between a use case and Fastify; not even types cross.',
    from: {
      path: '^apps/api/src/(accounts|sharing|resources|portal|integrators|subscribers|live|platform)/',
      pathNot: ['(^|/)(routes|[a-z-]+-routes)\\.ts$', tests],
    },
    to: { path: ['^apps/api/src/http/', npm('fastify', '@fastify/[^/]+')] },
  },
  {
    name: 'handlers-know-no-database',
    comment: 'A handler calls a use case; that one asks the database.',
    from: { path: '^apps/api/src/.*(^|/)(routes|[a-z-]+-routes)\\.ts$' },
    to: { path: ['^prisma/', npm('pg', '@prisma/[^/]+')] },
  },
]

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // TypeScript 7 has no API that tools could use.
    parser: 'swc',
    exclude: {
      path: ['^(apps/web|prisma|e2e)/(dist|generated|generated-client|results|screens)/', '^apps/web/public/'],
    },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.d.ts', '.json', '.css'],
    },
  },
}
