import { useMemo } from 'react'
import { type BodyPart, parseBody } from '../../../lib/transcript/parse-body.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { ScrollArea } from '../../../ui/scroll-area.tsx'
import { words } from '../words.ts'

const { transcript: say } = words

/** What was said: text and code, whatever else it looks like. */
export function EntryBody({ body }: { body: string }) {
  const parts = useMemo(() => parseBody(body), [body])
  return (
    <div className="flex max-w-180 flex-col gap-3">
      {parts.map((part, index) =>
        part.kind === 'code' ? (
          // Parts never change their order: a body is what was said.
          <Code key={index} language={part.language} code={part.code} />
        ) : (
          <p key={index} className="whitespace-pre-wrap">
            {part.text}
          </p>
        ),
      )}
    </div>
  )
}

/** Long lines are scrolled within it, by keys too; on paper they break. */
const Code = ({ language, code }: Omit<Extract<BodyPart, { kind: 'code' }>, 'kind'>) => (
  <figure aria-label={say.code(language)} className="min-w-0 rounded-control border border-line bg-sunk">
    <figcaption className="flex items-center justify-between gap-3 border-b border-line py-0.5 pr-1 pl-3">
      <span className="font-mono text-small text-quiet">{language ?? say.plainCode}</span>
      <CopyButton text={code} label={say.copyCode} variant="quiet" size="small" className="print:hidden" />
    </figcaption>
    <ScrollArea as="pre" className="px-3 py-2.5 font-mono text-table print:whitespace-pre-wrap">
      <code>{code}</code>
    </ScrollArea>
  </figure>
)
