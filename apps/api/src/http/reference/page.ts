import { Html, html } from './html.ts'
import { style } from './style.ts'

type Parts = { title: string; navigation: Html | Html[]; content: Html | Html[] }

/** A page that needs no script. */
export const page = ({ title, navigation, content }: Parts): string =>
  html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
  <style>${new Html(style)}</style>
</head>
<body>
  <div class="page">
    <nav aria-label="Contents">${navigation}</nav>
    <main>${content}</main>
  </div>
</body>
</html>`.text
