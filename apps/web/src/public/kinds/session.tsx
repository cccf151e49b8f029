import type { SessionContentJson } from '@latchkey/contract'
import { useClock } from '../clock.tsx'
import { Fact, Facts, UntilFact } from '../facts.tsx'
import { useExactTime } from '../moments.tsx'
import { Transcript } from '../transcript/transcript.tsx'
import type { ContentProps } from './content-props.ts'
import { sessionWords as words } from './session-words.ts'

/** What an outsider sees of a session: who said what. */
export const Session = ({ content, expiresAt, ...place }: ContentProps<SessionContentJson>) => (
  <>
    <h1 tabIndex={-1} className="font-serif text-display outline-none">
      {content.title}
    </h1>
    <SessionFacts content={content} expiresAt={expiresAt} />
    <Transcript {...place} total={content.entries_total} />
  </>
)

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
