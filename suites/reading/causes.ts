/** Roots that failures of several checks share, so that they become one finding; each is one sentence. */
export const serverFault = 'Requests end in a server error, where a wrong request should be refused with 4xx.';
export const filterIgnored = 'Filters have no effect: a query answers with resources that do not match.';
