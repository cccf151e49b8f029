import { fileURLToPath } from 'node:url'
import type { PageLook } from '@latchkey/contract'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The script of each look of a page; what two of them need is in `page`, so that a page asks for two files. */
const scripts: Record<PageLook, string> = {
  repair_request: here('./src/public/scripts/repair-request.ts'),
  job: here('./src/public/scripts/job.ts'),
  session: here('./src/public/scripts/session.ts'),
  saved_filter: here('./src/public/scripts/saved-filter.ts'),
  inbox: here('./src/public/scripts/inbox.ts'),
  closed: here('./src/public/scripts/closed.ts'),
}

/**
 * The pages that outsiders see, built twice: for the API, which writes them, and for the browser, which makes them live.
 * Both on Preact: React alone would weigh twice what such a page may load, and the ids that both sides make must be alike.
 */
export default defineConfig({
  root: here('.'),
  base: '/public/',
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  plugins: [tailwindcss(), compressed],
  resolve: {
    alias: [
      { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
      { find: 'react-dom/server', replacement: 'preact-render-to-string' },
      { find: 'react-dom/client', replacement: 'preact/compat/client' },
      { find: /^\.\.\/createLucideIcon\.mjs$/, replacement: here('./src/public/lucide-icon.ts') },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  environments: {
    client: {
      build: {
        outDir: here('./dist/public/client'),
        emptyOutDir: true,
        manifest: true,
        modulePreload: { polyfill: false },
        cssCodeSplit: false,
        assetsInlineLimit: 0,
        target: ['chrome123', 'safari17.5', 'firefox120'],
        rolldownOptions: {
          input: scripts,
          output: {
            // What only the parts of one look share stays with that look.
            codeSplitting: {
              groups: [{ name: 'page', minShareCount: 2, test: (id) => !id.includes('/public/records/') }],
            },
          },
        },
      },
    },
    ssr: {
      resolve: { noExternal: true },
      build: {
        ssr: true,
        outDir: here('./dist/public/server'),
        emptyOutDir: true,
        minify: true,
        target: 'esnext',
        rolldownOptions: {
          input: here('./src/public/server.tsx'),
          output: { entryFileNames: 'public.js', format: 'esm', codeSplitting: false },
        },
      },
    },
  },
  builder: {},
})
