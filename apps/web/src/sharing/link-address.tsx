import { Check } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { CopyButton } from '../ui/copy-button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { words } from './words.ts'

const { made: say } = words

/** Selected, so that it can be copied by hand where the browser does not let us. */
export function LinkAddress({ url, copied }: { url: string; copied: boolean | null }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    // Whose it is stands at the beginning.
    field.current?.scrollTo({ left: 0 })
  }, [])
  return (
    <>
      <div className="flex items-end gap-2">
        <Field label={say.address} className="flex-1">
          <TextInput
            ref={field}
            mono
            readOnly
            value={url}
            aria-describedby={id}
            onFocus={(event) => event.target.select()}
          />
        </Field>
        <CopyButton text={url} aria-label={words.links.copyOf(say.shown)} />
      </div>
      <p id={id} className="mt-1.5 flex items-center gap-1.5 text-table empty:hidden">
        {copied && (
          <>
            <Check size={16} aria-hidden="true" className="text-green" />
            {say.copied}
          </>
        )}
        {copied === false && say.notCopied}
      </p>
    </>
  )
}
