import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

export const rowHeight = 36
const headHeight = 36

/** How far each list was scrolled, for the way back from a record. */
const offsets = new Map<string, number>()

interface VirtualRows {
  scroller: RefObject<HTMLElement | null>
  count: number
  /** This row stays, wherever the others are: it may have the focus. */
  active: number
  name: string
}

/** Of a million rows, those that are in sight. */
export function useVirtualRows({ scroller, count, active, name }: VirtualRows) {
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollMargin: headHeight,
    initialOffset: () => offsets.get(name) ?? 0,
    rangeExtractor: (range) => withActive(range, active, count),
    useFlushSync: false,
  })
  const offset = virtual.scrollOffset ?? 0
  useEffect(() => {
    offsets.set(name, offset)
  }, [name, offset])
  return {
    rows: virtual.getVirtualItems().map(({ index, start }) => ({ index, top: start - headHeight })),
    total: virtual.getTotalSize(),
    last: virtual.range?.endIndex ?? 0,
  }
}

function withActive(range: Range, active: number, count: number): number[] {
  const shown = defaultRangeExtractor(range)
  if (active < 0 || active >= count || shown.includes(active)) return shown
  return [...shown, active].sort((a, b) => a - b)
}
