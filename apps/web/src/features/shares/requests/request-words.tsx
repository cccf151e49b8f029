import { placeOf } from '../../../sharing/place-of.ts'
import { Link } from '../../../ui/link.tsx'
import { askerOf, type ShownRequest } from './asker.ts'
import { words } from './words.ts'

/** "Ann asks to be let in to Dripping tap", and who Ann is. */
export function RequestWords({ request }: { request: ShownRequest }) {
  const { name, email, company, resource, share_id, wants, status } = request
  return (
    <>
      <p>
        <strong className="font-medium">{askerOf(request)}</strong>{' '}
        {words.wish[wants][status === 'pending' ? 'pending' : 'answered']}{' '}
        <Link to={placeOf(resource)}>{resource.title}</Link>
      </p>
      <p className="text-table text-quiet">
        {[name && email, company].filter(Boolean).map((part) => `${part} · `)}
        {share_id === null ? (
          words.within
        ) : (
          <Link to={`/shares/${share_id}`} className="text-quiet!">
            {words.viaLink}
          </Link>
        )}
      </p>
    </>
  )
}
