import { type CSSProperties, useState } from 'react'
import { accentVariables, defaultAccent } from '../../lib/accent.ts'
import { Button } from '../../ui/button.tsx'
import { ColourInput } from '../../ui/colour-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Sample } from './sample.tsx'

const colours = ['paper', 'surface', 'sunk', 'line', 'edge', 'quiet', 'ink', 'accent', 'accent-soft', 'accent-line']

export function Tokens() {
  const [accent, setAccent] = useState(defaultAccent)
  return (
    <>
      <Sample title="Colour">
        <ul className="flex flex-wrap gap-3">
          {colours.map((name) => (
            <li key={name} className="w-18 text-small text-quiet">
              <span
                className="mb-1 block h-10 rounded-control border border-line"
                style={{ background: `var(--${name})` }}
              />
              {name}
            </li>
          ))}
        </ul>
      </Sample>
      <Sample title="Accent of a workspace">
        <div style={accentVariables(accent) as CSSProperties} className="flex flex-wrap items-start gap-8">
          <Field label="Colour" hint="Buttons and links wear it.">
            <ColourInput value={accent} onChange={setAccent} />
          </Field>
          <div className="flex flex-col items-start gap-3 rounded-panel border border-accent-line bg-accent-soft p-4">
            <Mark size={32} />
            <p className="text-accent-text">Text in the accent</p>
            <Button variant="primary">Copy link</Button>
          </div>
        </div>
      </Sample>
      <Sample title="Type">
        <p className="font-serif text-display tracking-[-0.015em]">Brake lathe, second bench</p>
        <p className="font-serif text-headline">Nothing is shared yet</p>
        <p className="mt-2 text-title font-semibold tracking-[-0.01em]">Settings</p>
        <p className="text-heading font-semibold">Who can see this</p>
        <p className="mt-1">Anyone with this link can see it until 27 November.</p>
        <p className="text-table text-quiet">Opened 4 times, last 3 days ago</p>
        <p className="mt-1 font-mono text-table">RR-2041 · k7Qm_x0fT2vLw9</p>
      </Sample>
    </>
  )
}
