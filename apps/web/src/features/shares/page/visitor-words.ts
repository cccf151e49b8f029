import { deviceWords } from '../../../lib/device-words.ts'

/** Programs that fetch a link to show a preview of it, or to check it. */
const bots: [RegExp, string][] = [
  [/\bSlack/, 'Slack'],
  [/\bWhatsApp\//, 'WhatsApp'],
  [/\bTelegramBot\b/, 'Telegram'],
  [/\bDiscordbot\//, 'Discord'],
  [/\bTwitterbot\//, 'X'],
  [/\bfacebookexternalhit\/|\bFacebot\b|\bmeta-externalagent\b/, 'Facebook'],
  [/\bLinkedInBot\//, 'LinkedIn'],
  [/\bSkypeUriPreview\b|\bMicrosoftPreview\b|\bTeams\b/, 'Microsoft Teams'],
  [/\bApplebot\//, 'Apple'],
  [/\bGoogle|\bGooglebot\b/, 'Google'],
  [/\bbingbot\b|\bBingPreview\b/, 'Bing'],
  [/\bBarracuda|\bProofpoint|\bMimecast|\bSafeLinks/i, 'A mail scanner'],
]

/** "Safari on iPhone", or whose preview it was, out of what a visitor says about itself. */
export function visitorWords(userAgent: string | null, isBot: boolean): string {
  if (!isBot) return deviceWords(userAgent, 'Unknown')
  return bots.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? 'A program'
}
