import { origins } from '@latchkey/contract'
import type { ComponentProps } from 'react'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { words } from './words.ts'

/** With what it means for who may ever see it. */
export const OriginField = (props: Omit<ComponentProps<typeof RadioCards>, 'legend' | 'options'>) => (
  <div className="flex flex-col gap-1.5">
    <RadioCards
      legend={words.origin}
      options={origins.map((value) => ({
        value,
        label: words.origins[value],
        hint: words.originHints[value],
      }))}
      {...props}
    />
    <p className="text-table text-quiet">{words.originFixed}</p>
  </div>
)
