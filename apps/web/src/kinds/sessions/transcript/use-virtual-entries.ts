import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'

/** An entry of a few lines. Each is measured once it is there. */
const guess = 124
/** The top line of the app and the bar of jumps stand before what scrolls under them. */
const covered = 116

interface Wanted {
  seq: number
  /** Of the way that was taken to it: the same number may be asked for again. */
  key: string
}

interface VirtualEntries {
  list: RefObject<HTMLElement | null>
  count: number
  wanted: Wanted | null
  /** Reads the entries around one: it can only be brought into place once they have their heights. */
  read: (seq: number) => Promise<unknown>
  /** How much of what follows the last entry is to be seen with it. */
  roomBelow: number
}

/** Of tens of thousands, those that are in sight; the page itself scrolls. */
export function useVirtualEntries({ list, count, wanted, read, roomBelow }: VirtualEntries) {
  const top = useTopOf(list)
  const virtual = useWindowVirtualizer<HTMLElement>({
    count,
    estimateSize: () => guess,
    overscan: 8,
    scrollMargin: top,
    scrollPaddingStart: covered,
    scrollPaddingEnd: roomBelow,
    useFlushSync: false,
  })
  const { seq, key } = wanted ?? {}
  const asked = useRef(0)
  const bring = async (seq: number, align: 'start' | 'end' = 'start') => {
    const own = ++asked.current
    await read(seq)
    // Another wish came meanwhile.
    if (own === asked.current) virtual.scrollToIndex(seq - 1, { align })
  }
  const go = useEffectEvent((seq: number) => void bring(seq))
  useEffect(() => {
    if (seq !== undefined && key) go(seq)
  }, [seq, key])
  return {
    total: virtual.getTotalSize(),
    rows: virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - top })),
    measure: virtual.measureElement,
    toStart: () => bring(1),
    toEnd: () => bring(count, 'end'),
  }
}

/** How far below the page's beginning it stands; what is above may grow. */
function useTopOf(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  const look = useEffectEvent(() => {
    const box = list.current?.getBoundingClientRect()
    if (box) setTop(Math.round(box.top + window.scrollY))
  })
  useLayoutEffect(() => {
    look()
    const observer = new ResizeObserver(look)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
  return top
}
