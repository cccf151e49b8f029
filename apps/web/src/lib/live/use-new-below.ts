import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'

const near = 80

/**
 * How many came at the end of a long list while its reader was elsewhere in it. Whoever reads the end goes along, and
 * nothing moves under whoever types.
 */
export function useNewBelow(list: RefObject<HTMLElement | null>, total: number, toEnd: () => void): number {
  const [seen, setSeen] = useState(total)
  const isAtEnd = useRef(true)
  const last = useRef(total)

  const look = useEffectEvent(() => {
    const box = list.current?.getBoundingClientRect()
    isAtEnd.current = !box || box.bottom <= window.innerHeight + near
    if (isAtEnd.current) setSeen(total)
  })
  useEffect(() => {
    look()
    for (const sign of ['scroll', 'resize']) window.addEventListener(sign, look, { passive: true })
    return () => {
      for (const sign of ['scroll', 'resize']) window.removeEventListener(sign, look)
    }
  }, [])

  const grow = useEffectEvent(() => {
    if (!isAtEnd.current) return
    setSeen(total)
    if (!document.activeElement?.matches('input, textarea, select')) toEnd()
  })
  useEffect(() => {
    if (total > last.current) grow()
    last.current = total
  }, [total])
  return Math.max(0, total - seen)
}
