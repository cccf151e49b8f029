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
    // Going back, the browser itself returns to where one was.
    if (how !== 'POP') window.scrollTo(0, 0)
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [pathname, main, how])
}
