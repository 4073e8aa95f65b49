export { challengePage, renderChallengePage } from './challenge-page.ts';
export type { ChallengeError, ChallengePageView } from './view.ts';
