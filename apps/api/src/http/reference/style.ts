/** The same paper and ink as the app, in both themes, without a script. */
export const style = `
:root { color-scheme: light dark; --paper: light-dark(#faf9f6, #141311); --surface: light-dark(#fff, #1d1c19);
  --line: light-dark(#e6e2d9, #302e29); --ink: light-dark(#1c1b18, #f1eee6); --quiet: light-dark(#68645a, #a19c90);
  --accent: light-dark(#14665a, #55bba8) }
* { box-sizing: border-box }
html { scroll-behavior: smooth; scroll-padding-top: 16px }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 'Hanken Grotesk', system-ui, sans-serif }
.page { display: grid; grid-template-columns: 264px minmax(0, 760px); gap: 48px; max-width: 1160px; margin: 0 auto; padding: 32px 24px 96px }
nav { position: sticky; top: 32px; align-self: start; max-height: calc(100vh - 64px); overflow: auto; font-size: 13px }
nav h2 { margin: 20px 0 4px; font-size: 13px } nav ul { margin: 0; padding: 0; list-style: none }
nav a { display: block; padding: 4px 8px; border-radius: 6px; color: inherit; text-decoration: none }
nav a:hover { background: var(--line) }
a { color: var(--accent) } a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
h1, main h2 { font-family: Newsreader, Georgia, serif; font-weight: 500; line-height: 1.2 }
h1 { margin: 0 0 8px; font-size: 34px } main h2 { margin: 56px 0 0; font-size: 26px }
article { padding: 28px 0; border-bottom: 1px solid var(--line) } h3 { margin: 0 0 8px; font-size: 16px; font-weight: 600; overflow-wrap: anywhere }
code, pre, .method { font-family: 'JetBrains Mono', ui-monospace, monospace; font-size: .88em }
.method { color: var(--accent) } .quiet, caption { color: var(--quiet) } p { margin: 8px 0 }
pre { overflow-x: auto; padding: 12px 16px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface) }
table { width: 100%; margin: 16px 0; border-collapse: collapse; font-size: 13px } caption { padding: 4px 0; text-align: left; font-weight: 600 }
th, td { padding: 6px 12px 6px 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere } th { font-weight: 500; color: var(--quiet) }
td:first-child { width: 38% } td:last-child { width: 30% } details ul { margin: 8px 0; padding-left: 20px; font-size: 13px }
@media (max-width: 860px) { .page { display: block; padding: 20px 16px 64px } nav { position: static; max-height: none; margin-bottom: 32px } }
@media print { nav { display: none } .page { display: block } }
`
