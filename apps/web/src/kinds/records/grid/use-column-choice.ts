import { useState } from 'react'
import type { Column } from './columns.ts'

type Choice = Record<string, boolean>

const placeOf = (pipelineId: string) => `latchkey.columns.${pipelineId}`

function kept(pipelineId: string): Choice {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(placeOf(pipelineId)) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Choice) : {}
  } catch {
    return {}
  }
}

function keep(pipelineId: string, choice: Choice) {
  try {
    localStorage.setItem(placeOf(pipelineId), JSON.stringify(choice))
  } catch {
    // A browser that keeps nothing shows them all again.
  }
}

/** Which columns are shown, remembered on this device. A field that is new is shown. */
export function useColumnChoice(pipelineId: string, all: Column[]) {
  const [choice, setChoice] = useState(() => kept(pipelineId))
  const isShown = ({ key, field }: Column) => choice[key] ?? (field !== null || key === 'updated_at')
  const shown = all.filter(isShown)
  return {
    // One at least: an empty grid says nothing.
    shown: shown.length > 0 ? shown : all.slice(0, 1),
    isShown,
    show: (key: string, wanted: boolean) => {
      const next = { ...choice, [key]: wanted }
      setChoice(next)
      keep(pipelineId, next)
    },
  }
}
