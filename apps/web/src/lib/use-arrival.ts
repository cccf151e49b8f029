import { type RefObject, useEffect, useRef } from 'react'
import { useLocation, useNavigationType } from 'react-router'

/** On another page the focus goes to its beginning, as it would without scripts; not while something there asked for it. */
export function useArrival(main: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation()
  const how = useNavigationType()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    const isInside = main.current?.contains(document.activeElement) ?? false
    // Going back, the browser itself returns to where one was; under who types, an address may only get its proper form.
    if (how !== 'POP' && !(how === 'REPLACE' && isInside)) window.scrollTo(0, 0)
    if (!isInside) main.current?.focus({ preventScroll: true })
  }, [pathname, main, how])
}
