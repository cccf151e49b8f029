const unknown = 'Unknown'

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

// The first that fits: most browsers also claim to be the ones they descend from.
const browsers: [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOpera\b/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bHeadlessChrome\/|\bChrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
  [/\bcurl\//, 'curl'],
  [/\bWget\//, 'Wget'],
  [/\bpython-requests\/|\bPython-urllib\/|\bnode\b|\bundici\b|\bGo-http-client\//, 'A program'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b|\biPod\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b|\bX11\b/, 'Linux'],
]

/** "Safari on iPhone", or whose preview it was, out of what a visitor says about itself. */
export function visitorWords(userAgent: string | null, isBot: boolean): string {
  const find = (table: [RegExp, string][]) => table.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  if (isBot) return find(bots) ?? 'A program'
  const browser = find(browsers)
  const system = find(systems)
  if (browser && system) return `${browser} on ${system}`
  return browser ?? (system ? `A browser on ${system}` : unknown)
}
