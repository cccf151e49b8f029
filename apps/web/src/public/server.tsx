import type { PublicPage, RenderPage } from '@latchkey/contract'
import type { ComponentType, CSSProperties } from 'react'
import { renderToString } from 'react-dom/server'
import { accentVariables } from '../lib/accent.ts'
import { lookOf } from './look-of.ts'
import { looks } from './looks/looks.ts'
import { Page } from './page.tsx'
import { pageTitle } from './page-title.ts'

/** A whole public page. React escapes what is in it; the data for the browser can close no element. */
export const renderPage: RenderPage = (page, { scripts, styles, fonts }) => {
  const look = lookOf(page.view)
  const [script, ...asked] = scripts[look]
  const head = (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#FAF9F6" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#141311" media="(prefers-color-scheme: dark)" />
      <meta name="robots" content="noindex" />
      <meta name="referrer" content="no-referrer" />
      <title>{pageTitle(page.view)}</title>
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} />
      ))}
      {fonts.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" crossOrigin="" href={href} />
      ))}
      <script type="module" src={script} />
      {asked.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
    </head>
  )
  const html = renderToString(
    <html lang="en" style={accentOf(page) as CSSProperties}>
      {head}
      <body>
        <div id="page">
          <Page Look={looks[look] as ComponentType<PublicPage>} page={page} />
        </div>
        <script type="application/json" id="data" dangerouslySetInnerHTML={{ __html: asData(page) }} />
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}

/** Without `<` no text can end the script that it stands in. */
const asData = (page: PublicPage) => JSON.stringify(page).replaceAll('<', '\\u003c')

function accentOf({ view }: PublicPage) {
  const brand = brandOf(view)
  return brand?.accent && /^#[0-9a-f]{6}$/i.test(brand.accent) ? accentVariables(brand.accent) : undefined
}

function brandOf(view: PublicPage['view']) {
  if (view.page === 'share') return view.share.brand
  if (view.page === 'session') return view.session.brand
  return 'brand' in view ? view.brand : null
}
