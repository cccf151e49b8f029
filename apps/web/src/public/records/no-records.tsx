import { plainPress } from '../plain-press.ts'
import { words as common } from '../words.ts'
import { isNarrowed } from './asked.ts'
import type { Place } from './place.ts'
import { recordWords as words } from './words.ts'

/** Nothing to show: there is nothing, nothing was found, or a page has emptied. */
export function NoRecords(place: Place) {
  const { asked } = place
  const isAll = !isNarrowed(asked) && !asked.cursor
  return (
    <div className="border-y border-line py-10">
      <p className="font-serif text-title">
        {isAll ? words.none : asked.cursor ? common.pages.empty : words.noneFound}
      </p>
      {!isAll && <ShowAll {...place} />}
    </div>
  )
}

/** Back to where nothing is searched or filtered. */
export const ShowAll = ({ path, asked, go }: Place) => (
  <a
    href={path}
    onClick={plainPress(() => go({ sort: asked.sort }))}
    className="inline-block py-2 text-accent-text underline underline-offset-2"
  >
    {words.all}
  </a>
)
