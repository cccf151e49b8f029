import { CopyButton } from '../ui/copy-button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { words } from './words.ts'

const { made: say } = words

/** A password that nobody can read later. */
export const OncePassword = ({ password, hint }: { password: string; hint: string }) => (
  <div className="mt-4 flex items-start gap-2">
    <Field label={say.password} hint={hint} className="flex-1">
      <TextInput mono readOnly value={password} onFocus={(event) => event.target.select()} />
    </Field>
    <span className="mt-6.5">
      <CopyButton text={password} aria-label={say.copyPassword} />
    </span>
  </div>
)
