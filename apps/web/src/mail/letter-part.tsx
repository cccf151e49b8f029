import { Text } from '@react-email/components'
import { Fragment } from 'react'
import type { letterLook } from './letter-look.ts'
import type { MailPart } from './mail-content.ts'

type Look = ReturnType<typeof letterLook>

export function LetterPart({ part, look }: { part: MailPart; look: Look }) {
  if (typeof part === 'string')
    return (
      <Text className="ink" style={look.text}>
        {part}
      </Text>
    )
  if ('code' in part)
    return (
      <Text className="ink line" style={look.code}>
        {part.code}
      </Text>
    )
  if ('quote' in part) return <Quote text={part.quote} look={look} />
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" style={look.facts}>
      <tbody>
        {part.facts.map(([label, value]) => (
          <tr key={label}>
            <td className="quiet" style={look.factLabel}>
              {label}
            </td>
            <td className="ink" style={look.fact}>
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Outlook knows no white-space: pre-line, so line breaks are written out. */
function Quote({ text, look }: { text: string; look: Look }) {
  const [first, ...rest] = text.split('\n')
  return (
    <blockquote className="ink line" style={look.quote}>
      {first}
      {rest.map((line, index) => (
        <Fragment key={index}>
          <br />
          {line}
        </Fragment>
      ))}
    </blockquote>
  )
}
