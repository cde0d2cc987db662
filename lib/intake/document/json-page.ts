/** The key in lower case, without signs between its words. */
export function plainKey(key: string): string {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}

/** Whether providers wrap their records under this key. */
export function isRecordsKey(key: string): boolean {
  return RECORD_KEYS.has(plainKey(key));
}

/** Whether what stands under this key belongs to a page of results, and not to a call. */
export function isPageKey(key: string): boolean {
  return PAGE_KEYS.has(plainKey(key));
}

/** Names under which providers wrap their records, in lower case without signs between words. */
const RECORD_KEYS = new Set(
  (
    "calls call cdr cdrs cdrlist xdrlist xdrs records callrecords calldetailrecords calllog calllogs callhistory " +
    "callsummaries calllist callslist calldata phonecalls voicecalls interactions conversations data objects items results result rows entries list elements value hits"
  ).split(" "),
);

/** Names of what stands beside the records of a page; an object with any other member is a record itself. */
const PAGE_KEYS = new Set(
  (
    "meta metadata paging pagination navigation page pages pagesize pagenumber pagecount pageindex perpage total " +
    "totalcount totalhits totalpages totalresults totalrecords count size limit offset cursor next nextpage nextpageurl " +
    "nextpageuri nextpagetoken nextcursor nexturi nexturl previous prev previouspage previouspageurl previouspageuri " +
    "previouspagetoken firstpageuri firstpageurl lastpageuri lastpageurl uri url self href link links start end " +
    "startdate enddate fromdate todate hasmore more status success ok message error errors code requestid apiid version " +
    "generatedat timestamp took key object aggregations timezone range majordimension timedout shards maxscore"
  ).split(" "),
);
