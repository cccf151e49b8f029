import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'

const api = `http://127.0.0.1:${process.env.API_PORT ?? '4000'}`
// The API writes the pages of outsiders.
const publicPages = ['^/share/', '^/s/', '^/inbox', '^/public/']
const forwarded = ['/v1', '/healthz', '/readyz', '/openapi.json', '/docs', ...publicPages]

// What stays the same from one version of the app to the next stays in caches by itself, and what most screens need of
// the router and of Query packs better as one.
const groups = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'frame', test: /node_modules\/(react-router|@tanstack\/[^/]+)\//, minShareCount: 12 },
]

export default defineConfig({
  plugins: [react(), tailwindcss(), compressed],
  build: {
    outDir: 'dist/client',
    manifest: true,
    modulePreload: { polyfill: false },
    // The production policy has no data: for fonts, so nothing may be inlined.
    assetsInlineLimit: 0,
    // The first versions that know light-dark(), which both themes rest on.
    target: ['chrome123', 'safari17.5', 'firefox120'],
    // The first screen names every other chunk: short names are a kilobyte less of it.
    rolldownOptions: { output: { chunkFileNames: 'assets/[hash].js', codeSplitting: { groups } } },
  },
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(forwarded.map((path) => [path, { target: api, ws: path === '/v1' }])),
  },
  preview: { host: '127.0.0.1' },
})
