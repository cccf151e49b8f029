import { CopyButton } from '../../ui/copy-button.tsx'
import { OuterLink } from '../../ui/link.tsx'
import { Panel } from '../../ui/panel.tsx'
import { words } from './keys-words.ts'

/** What a program sends, with the place where its key goes. */
export function KeyExample() {
  const example = `curl ${window.location.origin}/v1/workspace \\\n-H 'Authorization: Bearer YOUR_KEY'`
  return (
    <Panel
      title={words.use}
      action={<CopyButton size="small" text={example} aria-label={words.copyExample} />}
      className="mt-10"
    >
      <p>{words.useWhy}</p>
      <pre className="my-3 rounded-control bg-sunk px-3 py-2.5 font-mono text-table wrap-anywhere whitespace-pre-wrap">
        {example}
      </pre>
      <OuterLink href="/docs">{words.reference}</OuterLink>
    </Panel>
  )
}
