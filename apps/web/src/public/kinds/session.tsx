import type { SessionContentJson } from '@latchkey/contract'
import { useClock } from '../clock.tsx'
import { Fact, Facts, UntilFact } from '../facts.tsx'
import { useExactTime } from '../moments.tsx'
import { Transcript } from '../transcript/transcript.tsx'
import type { ContentProps } from './content-props.ts'
import type { AnyKind, PublicKind } from './public-kind.ts'
import { sessionWords as words } from './session-words.ts'

type Props = Pick<ContentProps<SessionContentJson>, 'content' | 'expiresAt' | 'api' | 'path' | 'entries'>

/** What an outsider sees of a session: who said what. */
export const Session = ({ content, expiresAt, api, path, entries }: Props) => (
  <>
    <h1 tabIndex={-1} className="font-serif text-display outline-none">
      {content.title}
    </h1>
    <SessionFacts content={content} expiresAt={expiresAt} />
    <Transcript api={api} path={path} entries={entries} total={content.entries_total} />
  </>
)

export const session = { Content: Session, Answer: null } satisfies PublicKind<'session'> as AnyKind

type FactsProps = Pick<ContentProps<SessionContentJson>, 'content' | 'expiresAt'>

function SessionFacts({ content, expiresAt }: FactsProps) {
  const { locale } = useClock()
  const exactly = useExactTime()
  return (
    <Facts>
      <Fact label={words.made}>{words.origins[content.origin]}</Fact>
      <Fact label={words.entries}>
        <span className="tabular-nums">{new Intl.NumberFormat(locale).format(content.entries_total)}</span>
      </Fact>
      {content.started_at && (
        <Fact label={words.started}>
          <time dateTime={content.started_at}>{exactly(content.started_at)}</time>
        </Fact>
      )}
      <UntilFact end={expiresAt} />
    </Facts>
  )
}
