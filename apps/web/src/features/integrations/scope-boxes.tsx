import { holdsScope, type KeyScope, scopes } from '@latchkey/contract'
import { useId } from 'react'
import { Checkbox } from '../../ui/checkbox.tsx'
import { FieldError } from '../../ui/field.tsx'
import { words } from './keys-words.ts'

interface ScopeBoxesProps {
  chosen: readonly KeyScope[]
  onChange: (chosen: KeyScope[]) => void
  error: string | undefined
}

/** What comes with a wider one that is chosen is checked too, and cannot be taken away by itself. */
export function ScopeBoxes({ chosen, onChange, error }: ScopeBoxesProps) {
  const id = useId()
  const others = (scope: KeyScope) => chosen.filter((one) => one !== scope)
  return (
    <fieldset className="flex min-w-0 flex-col gap-2" aria-describedby={error && id}>
      <legend className="mb-1.5 font-medium">{words.scopesLegend}</legend>
      {scopes.map((scope) => {
        const comesWith = holdsScope(others(scope), scope)
        return (
          <Checkbox
            key={scope}
            label={words.scopes[scope]}
            hint={words.scopeHints[scope]}
            checked={comesWith || chosen.includes(scope)}
            disabled={comesWith}
            onChange={({ target }) => onChange(target.checked ? [...chosen, scope] : others(scope))}
          />
        )
      })}
      <FieldError id={id}>{error}</FieldError>
    </fieldset>
  )
}
