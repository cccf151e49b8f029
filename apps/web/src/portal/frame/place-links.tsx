import { Link, useLocation } from 'react-router'
import { usePortalPath } from '../use-portal-path.ts'
import { placeOf, places } from './places.ts'
import { words } from './words.ts'

interface PlaceLinksProps {
  /** Classes of the row, and of each place in it. */
  row: string
  place: string
  iconSize: number
}

/** The four places of a portal, the present one marked on each of its pages. */
export function PlaceLinks({ row, place, iconSize }: PlaceLinksProps) {
  const portalPath = usePortalPath()
  const { pathname } = useLocation()
  const rest = pathname.slice(portalPath().length).replace(/\/$/, '')
  const present = placeOf(rest)
  return (
    <nav aria-label={words.places} className={row}>
      {places.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={portalPath(to)}
          aria-current={present?.to === to ? (rest === to ? 'page' : 'true') : undefined}
          className={place}
        >
          <Icon size={iconSize} aria-hidden="true" />
          {label}
        </Link>
      ))}
    </nav>
  )
}
