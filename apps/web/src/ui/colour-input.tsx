import { Check } from 'lucide-react'
import { type CSSProperties, useState } from 'react'
import { accentVariables, defaultAccent } from '../lib/accent.ts'
import { controlHeight, controlStyle } from './control-style.ts'
import { useField } from './field.tsx'

const swatches = [
  { hex: defaultAccent, name: 'Bench green' },
  { hex: '#2F5D8A', name: 'Steel blue' },
  { hex: '#7A4A1E', name: 'Leather' },
  { hex: '#8A6A12', name: 'Brass' },
  { hex: '#9A3324', name: 'Oxide red' },
  { hex: '#6B3A62', name: 'Damson' },
  { hex: '#4A5A2B', name: 'Moss' },
  { hex: '#3D4450', name: 'Slate' },
]

interface ColourInputProps {
  /** `#rrggbb`. */
  value: string
  onChange: (hex: string) => void
  disabled?: boolean
}

/** A few colours that suit a shop, or any other as a hex number. What does not read well is darkened where it is used. */
export function ColourInput({ value, onChange, disabled = false }: ColourInputProps) {
  const field = useField()
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    const hex = text.startsWith('#') ? text : `#${text}`
    setTyped(text)
    if (/^#[0-9a-f]{6}$/i.test(hex)) onChange(hex.toUpperCase())
  }
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap gap-2">
        {swatches.map(({ hex, name }) => {
          const chosen = hex.toUpperCase() === value.toUpperCase()
          return (
            <button
              key={hex}
              type="button"
              aria-label={name}
              aria-pressed={chosen}
              title={name}
              disabled={disabled}
              onClick={() => {
                setTyped(null)
                onChange(hex)
              }}
              style={accentVariables(hex) as CSSProperties}
              className="grid size-8 place-items-center rounded-control bg-accent text-on-accent outline-offset-2 transition-transform hover:-translate-y-px aria-pressed:outline-2 aria-pressed:outline-accent-text disabled:opacity-55 max-sm:size-11"
            >
              {chosen && <Check size={16} aria-hidden="true" />}
            </button>
          )
        })}
      </div>
      <input
        {...field}
        value={typed ?? value}
        disabled={disabled}
        spellCheck={false}
        autoCapitalize="none"
        maxLength={7}
        aria-label={field ? undefined : 'Colour as a hex number'}
        onChange={(event) => type(event.target.value)}
        onBlur={() => setTyped(null)}
        className={controlStyle(`${controlHeight} w-32! font-mono`)}
      />
    </div>
  )
}
