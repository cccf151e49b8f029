import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Node runs no .tsx, so the mail templates become one file that needs no node_modules. The API loads it when it writes a mail. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  // Whatever NODE_ENV the build runs under: development JSX does not work with the production React that is bundled.
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: here('./src/mail/index.tsx'),
    outDir: here('./dist/mail'),
    emptyOutDir: true,
    minify: true,
    target: 'esnext',
    rolldownOptions: { output: { entryFileNames: 'mail.js', format: 'esm', codeSplitting: false } },
  },
})
