/** What the recorder leaves instead of a secret. */
export const redactedMark = '[redacted]';

/** What a recorded request header holds instead of the Secret Token: `Bearer {token}`. */
export const tokenPlace = '{token}';
