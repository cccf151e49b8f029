import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useMedia } from '../../../lib/use-media.ts'

interface VirtualTasks {
  scroller: RefObject<HTMLElement | null>
  count: number
  /** This one stays, wherever the others are: it may have the focus. */
  active: number
}

/** Of tens of thousands, those that are in sight. All are equally high, so that a place says where it is. */
export function useVirtualTasks({ scroller, count, active }: VirtualTasks) {
  const isPhone = useMedia('(width < 640px)')
  const height = isPhone ? 84 : 44
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: (index) => `${height} ${index}`,
    overscan: 8,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return active < 0 || active >= count || shown.includes(active) ? shown : [...shown, active]
    },
    useFlushSync: false,
  })
  return {
    height,
    total: count * height,
    shown: virtual.getVirtualItems().map(({ index }) => index),
    reveal: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
    /** Which place a height on the screen is at. */
    placeAt: (clientY: number) => {
      const box = scroller.current
      if (!box) return 0
      const y = clientY - box.getBoundingClientRect().top + box.scrollTop
      return Math.max(0, Math.min(count - 1, Math.floor(y / height)))
    },
  }
}
