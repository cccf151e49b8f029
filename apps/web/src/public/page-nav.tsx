import { buttonStyle } from '../ui/button-style.ts'
import { plainPress } from './plain-press.ts'
import { words } from './words.ts'

/** One of the ways from here: where it leads without a script, and what it does with one. */
type Way = { label: string; href: string; turn: () => void }
type Props = {
  /** How much of it is shown. */
  said: string | null
  ways: (Way | null)[]
  isBusy: boolean
  /** It leads nowhere. */
  isPreview: boolean
}

/** Where one is in a long list, and the ways to the rest of it. */
export const PageNav = ({ said, ways, isBusy, isPreview }: Props) => (
  <nav aria-label={words.pages.label} className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
    <p className="mr-auto text-table text-quiet tabular-nums">{said}</p>
    <span className="not-printed flex flex-wrap gap-2">
      {ways.map(
        (way) =>
          way && (
            <a
              key={way.label}
              href={isPreview ? undefined : way.href}
              aria-disabled={isBusy || isPreview || undefined}
              onClick={plainPress(() => !isPreview && !isBusy && way.turn())}
              className={buttonStyle('secondary')}
            >
              {way.label}
            </a>
          ),
      )}
    </span>
  </nav>
)
