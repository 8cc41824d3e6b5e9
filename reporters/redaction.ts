/** What the recorder leaves in the place of a secret. */
export const redactedMark = '[redacted]';

/** What a recorded request header holds in the place of the Secret Token: `Bearer {token}`. */
export const tokenPlace = '{token}';
