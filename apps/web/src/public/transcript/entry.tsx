import type { PublicEntriesJson } from '@latchkey/contract'
import { useMemo } from 'react'
import { cx } from '../../lib/cx.ts'
import { type BodyPart, parseBody } from '../../lib/transcript/parse-body.ts'
import { ScrollArea } from '../../ui/scroll-area.tsx'
import { sessionWords as words } from '../kinds/session-words.ts'
import { Ago } from '../moments.tsx'

type Said = PublicEntriesJson['results'][number]

/** Who said it, when, and what: as text, whatever stands in it. */
export function Entry({ entry: { seq, role, body, created_at } }: { entry: Said }) {
  const parts = useMemo(() => parseBody(body), [body])
  return (
    <li id={`entry-${seq}`} tabIndex={-1} className="min-w-0 scroll-mt-6 list-none outline-none">
      <p className="mb-1.5 flex items-baseline justify-between gap-x-4">
        <strong className={cx('min-w-0 text-table font-semibold', role === 'user' ? 'text-accent-text' : 'text-ink')}>
          {Object.hasOwn(words.roles, role) ? words.roles[role] : role}
        </strong>
        <span className="shrink-0">
          <Ago at={created_at} />
        </span>
      </p>
      <div className="flex flex-col gap-3">
        {parts.map((part, index) => (
          // Parts never change their order: a body is what was said.
          <Part key={index} part={part} />
        ))}
      </div>
    </li>
  )
}

const Part = ({ part }: { part: BodyPart }) =>
  part.kind === 'code' ? (
    <Code language={part.language} code={part.code} />
  ) : (
    <p className="text-phone whitespace-pre-wrap">{part.text}</p>
  )

/** Long lines are scrolled within it, by keys too; on paper they break. */
const Code = ({ language, code }: Omit<Extract<BodyPart, { kind: 'code' }>, 'kind'>) => (
  <figure className="m-0 min-w-0 rounded-panel border border-line bg-sunk print:bg-transparent">
    {language && (
      <figcaption className="border-b border-line px-3.5 py-1.5 font-mono text-small text-quiet">{language}</figcaption>
    )}
    <ScrollArea
      as="pre"
      className="px-3.5 py-3 font-mono text-table [font-variant-ligatures:none] print:overflow-visible print:whitespace-pre-wrap"
    >
      <code>{code}</code>
    </ScrollArea>
  </figure>
)
