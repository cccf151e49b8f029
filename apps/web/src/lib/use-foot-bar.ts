import { type RefObject, useEffect } from 'react'

/** For a bar at the foot of the screen: what the keyboard goes to must not end up behind it, and no notice on top of it. */
export function useFootBar(bar: RefObject<HTMLElement | null>, isShown: boolean) {
  useEffect(() => {
    if (!isShown || !bar.current) return
    const { style } = document.documentElement
    style.scrollPaddingBottom = '10rem'
    const watch = new ResizeObserver(([seen]) =>
      style.setProperty('--foot-bar', `${seen?.borderBoxSize[0]?.blockSize ?? 0}px`),
    )
    watch.observe(bar.current)
    return () => {
      watch.disconnect()
      style.scrollPaddingBottom = ''
      style.removeProperty('--foot-bar')
    }
  }, [bar, isShown])
}
