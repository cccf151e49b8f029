import type { MailBrand } from '@latchkey/contract'
import {
  Body,
  Button,
  Container,
  Head,
  Heading,
  Html,
  Img,
  Link,
  Preview,
  Section,
  Text,
} from '@react-email/components'
import { accentFor } from './accent.ts'
import { cleanName } from './clean-name.ts'
import { letterLook, sheetRules } from './letter-look.ts'
import { LetterPart } from './letter-part.tsx'
import type { MailContent } from './mail-content.ts'
import { partAsText } from './plain-text.ts'

type Look = ReturnType<typeof letterLook>
type Props = { content: MailContent; brand: MailBrand; sender: string }

/** The one layout of all mails: a sheet of paper with the name on top, one button, and below it why it came. */
export function Letter({ content, brand, sender }: Props) {
  const look = letterLook(accentFor(brand?.accent, 'light'))
  return (
    <Html lang="en">
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no" />
        <title>{content.subject}</title>
        <style>{sheetRules(accentFor(brand?.accent, 'dark'))}</style>
      </Head>
      <Body className="paper" style={look.paper}>
        <Preview>{content.preview}</Preview>
        {/* The attribute is for Outlook, which knows no max-width; all others follow the style. */}
        <Container width={560} style={look.column}>
          <Section className="sheet" style={look.sheet}>
            <div className="content" style={look.content}>
              <Name brand={brand} look={look} />
              <Heading as="h1" className="ink" style={look.title}>
                {content.title}
              </Heading>
              {content.parts.map((part) => (
                <LetterPart key={partAsText(part)} part={part} look={look} />
              ))}
              <Links content={content} look={look} />
            </div>
          </Section>
          <div className="below" style={look.below}>
            <Text className="quiet" style={look.foot}>
              {content.foot}
            </Text>
            <Text className="quiet" style={look.foot}>
              {sender}
            </Text>
          </div>
        </Container>
      </Body>
    </Html>
  )
}

function Name({ brand, look }: { brand: MailBrand; look: Look }) {
  const name = brand ? cleanName(brand.name) : 'Latchkey'
  const logo = brand?.logoUrl && /^https?:\/\//i.test(brand.logoUrl) ? brand.logoUrl : null
  return (
    <Text className="accent line" style={look.name}>
      {/* Lazy, or React writes a preload for it, which mail programs drop or distrust. */}
      {logo ? <Img className="logo" src={logo} alt={name} height={32} loading="lazy" style={look.logo} /> : name}
    </Text>
  )
}

function Links({ content: { action, secondary }, look }: { content: MailContent; look: Look }) {
  return (
    <>
      {action && (
        <div style={look.buttonLine}>
          <Button href={action.url} className="press" style={look.button}>
            {action.label}
          </Button>
        </div>
      )}
      {secondary && (
        <Text className="ink" style={{ ...look.text, margin: '22px 0 0' }}>
          {secondary.sentence}{' '}
          <Link href={secondary.url} className="accent" style={look.link}>
            {secondary.label}
          </Link>
        </Text>
      )}
      {action && (
        <Text className="quiet" style={look.address}>
          If the button does not work, open this address:
          <br />
          <Link href={action.url} className="quiet" style={look.quietLink}>
            {action.url}
          </Link>
        </Text>
      )}
    </>
  )
}
