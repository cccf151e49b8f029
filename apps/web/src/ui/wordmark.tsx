import { Link } from 'react-router'
import { Mark } from './mark.tsx'

export const Wordmark = () => (
  <Link to="/" className="inline-flex items-center gap-2.5 rounded-control text-ink no-underline">
    <Mark size={26} />
    <span className="font-serif text-[20px] leading-7 font-medium tracking-[-0.01em]">Latchkey</span>
  </Link>
)
