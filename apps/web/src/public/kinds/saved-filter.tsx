import type { PublicShareJson } from '@latchkey/contract'
import { useClock } from '../clock.tsx'
import { Fact, Facts, UntilFact } from '../facts.tsx'
import { RecordsPart } from '../records/records-part.tsx'
import { recordWords as words } from '../records/words.ts'
import type { ContentProps } from './content-props.ts'
import type { AnyKind, PublicKind } from './public-kind.ts'

type Content = NonNullable<Extract<PublicShareJson, { kind: 'saved_filter' }>['content']>
type Props = ContentProps<Content>

/** What an outsider sees of a saved filter: its records, as far as they are shared. */
const SavedFilter = ({ content, ...place }: Props) => (
  <>
    <h1 tabIndex={-1} className="font-serif text-display outline-none">
      {content.name}
    </h1>
    <RecordFacts content={content} {...place} />
    <RecordsPart content={content} {...place} />
  </>
)

export const savedFilter = {
  Content: SavedFilter,
  Answer: null,
  isWide: true,
  commentsOnParts: true,
} satisfies PublicKind<'saved_filter'> as AnyKind

function RecordFacts({ content: { count, count_is_estimate, pipeline }, share, expiresAt }: Props) {
  const number = new Intl.NumberFormat(useClock().locale).format(count)
  return (
    <Facts>
      <Fact label={words.facts.records}>
        <span className="tabular-nums">{count_is_estimate ? words.facts.about(number) : number}</span>
      </Fact>
      <Fact label={words.facts.from}>{pipeline.name}</Fact>
      <Fact label={words.facts.may}>{words.facts.is[share.access_mode]}</Fact>
      <UntilFact end={expiresAt} />
    </Facts>
  )
}
