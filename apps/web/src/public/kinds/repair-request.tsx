import type { PublicShareJson } from '@latchkey/contract'
import type { ReactNode } from 'react'
import { Badge } from '../../ui/badge.tsx'
import { AnswerDialog } from '../answer-dialog.tsx'
import { Fact, Facts, UntilFact } from '../facts.tsx'
import { FileList } from '../file-list.tsx'
import { Ago } from '../moments.tsx'
import { PhotoGrid } from '../photo-grid.tsx'
import type { ContentProps } from './content-props.ts'
import { PriorityFact } from './priority-fact.tsx'
import type { AnyKind, PublicKind } from './public-kind.ts'
import { statusTones, statusWords } from './repair-request-marks.ts'
import { repairRequestWords as words } from './repair-request-words.ts'

type Share = Extract<PublicShareJson, { kind: 'repair_request' }>
type Content = NonNullable<Share['content']>

type Props = Pick<ContentProps<Content>, 'content' | 'expiresAt'>

/** What an outsider sees of a repair request. */
const RepairRequest = ({ content, expiresAt }: Props) => (
  <>
    <p className="font-mono text-table text-quiet">{content.reference}</p>
    <h1 tabIndex={-1} className="mt-1 font-serif text-display outline-none">
      {content.title}
    </h1>
    <RepairFacts content={content} expiresAt={expiresAt} />
    {content.description && (
      <p className="mt-6 max-w-160 text-phone whitespace-pre-line print:max-w-none">{content.description}</p>
    )}
    {content.photos.length > 0 && (
      <Part id="photos" title={words.photos}>
        <PhotoGrid photos={content.photos} />
      </Part>
    )}
    {content.files.length > 0 && (
      <Part id="files" title={words.files}>
        <FileList files={content.files} />
      </Part>
    )}
    <Part id="updates" title={words.updates}>
      <Updates content={content} />
    </Part>
  </>
)

export const repairRequest = {
  Content: RepairRequest,
  Answer: AnswerDialog,
} satisfies PublicKind<'repair_request'> as AnyKind

const RepairFacts = ({ content, expiresAt }: Props) => (
  <Facts>
    <Fact label={words.status}>
      <Badge tone={statusTones[content.status]}>{statusWords[content.status]}</Badge>
    </Fact>
    <PriorityFact label={words.priority} priority={content.priority} />
    {content.property && (
      <Fact label={words.place}>
        {content.property.label}
        <span className="block text-quiet">{content.property.city}</span>
      </Fact>
    )}
    <UntilFact end={expiresAt} />
  </Facts>
)

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section aria-labelledby={id} className="mt-10">
    <h2 id={id} className="mb-4 text-heading font-semibold">
      {title}
    </h2>
    {children}
  </section>
)

const Updates = ({ content: { updates, created_at } }: { content: Content }) => (
  <ol aria-labelledby="updates" className="ml-1 flex flex-col gap-5 border-l border-line pl-5">
    {updates.map((update) => (
      <Entry key={update.created_at + update.body}>
        <Ago at={update.created_at} />
        {update.body && <p className="mt-0.5 whitespace-pre-line">{update.body}</p>}
        {update.status && (
          <p className="mt-1.5 flex items-center gap-2 text-table text-quiet">
            {words.movedTo} <Badge tone={statusTones[update.status]}>{statusWords[update.status]}</Badge>
          </p>
        )}
      </Entry>
    ))}
    <Entry>
      <Ago at={created_at} />
      <p className="mt-0.5">{words.takenDown}</p>
    </Entry>
  </ol>
)

const Entry = ({ children }: { children: ReactNode }) => (
  <li className="relative before:absolute before:top-1.5 before:-left-[25px] before:size-2.25 before:rounded-full before:border-2 before:border-edge before:bg-paper">
    {children}
  </li>
)
