import type { PublicCommentsJson } from '@latchkey/contract'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { ProblemLine } from './notice-line.tsx'
import { filled, useSending } from './use-sending.ts'
import { words } from './words.ts'

type Comment = PublicCommentsJson['results'][number]

type Props = { api: string | null; onAdded: (comment: Comment) => void; gone: string | undefined }

export function CommentForm({ api, onAdded, gone }: Props) {
  const [said, setSaid] = useState('')
  const { onSubmit, refusal, isBusy } = useSending<Comment>({
    address: `${api}/comments`,
    read: filled,
    done: (comment, form) => {
      onAdded(comment)
      setSaid(words.comments.added)
      const body = form.elements.namedItem('body')
      if (body instanceof HTMLTextAreaElement) body.value = ''
    },
  })
  return (
    <form onSubmit={onSubmit} className="needs-script not-printed mt-6 flex flex-col gap-4">
      <fieldset disabled={api === null} className="contents">
        <Field label={words.comments.write} error={refusal?.fields.body}>
          <Textarea name="body" rows={3} required maxLength={10_000} />
        </Field>
        <Field label={words.form.name} error={refusal?.fields.author_name} optional className="sm:max-w-80">
          <TextInput name="author_name" maxLength={120} autoComplete="name" />
        </Field>
        <ProblemLine>{(refusal?.code === 'not_found' && gone) || refusal?.sentence}</ProblemLine>
        <p role="status" className="sr-only">
          {said}
        </p>
        <Button type="submit" busy={isBusy} className="self-start max-sm:self-stretch">
          {words.comments.send}
        </Button>
      </fieldset>
    </form>
  )
}
