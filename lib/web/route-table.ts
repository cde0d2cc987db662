import type { Route } from "@/lib/web/define-route";
import { adviceRoute } from "@/lib/web/routes/advice";
import { adviceActionRoute } from "@/lib/web/routes/advice-action";
import { adviceActionsRoute } from "@/lib/web/routes/advice-actions";
import { adviceAssignmentsRoute } from "@/lib/web/routes/advice-assignments";
import { adviceCalendarRoute } from "@/lib/web/routes/advice-calendar";
import { adviceRulesRoute } from "@/lib/web/routes/advice-rules";
import { agencyRoute } from "@/lib/web/routes/agency";
import { alertRoute } from "@/lib/web/routes/alert";
import { alertChannelRoute } from "@/lib/web/routes/alert-channel";
import { alertChannelDeliveriesRoute } from "@/lib/web/routes/alert-channel-deliveries";
import { alertChannelSecretRoute } from "@/lib/web/routes/alert-channel-secret";
import { alertChannelTestRoute } from "@/lib/web/routes/alert-channel-test";
import { alertChannelsRoute } from "@/lib/web/routes/alert-channels";
import { alertMailSubscriptionRoute } from "@/lib/web/routes/alert-mail-subscription";
import { alertMailTestRoute } from "@/lib/web/routes/alert-mail-test";
import { alertNotesRoute } from "@/lib/web/routes/alert-notes";
import { alertPreferencesRoute } from "@/lib/web/routes/alert-preferences";
import { alertRuleRoute } from "@/lib/web/routes/alert-rule";
import { alertRuleBacktestRoute } from "@/lib/web/routes/alert-rule-backtest";
import { alertRuleRestorationRoute } from "@/lib/web/routes/alert-rule-restoration";
import { alertRulesRoute } from "@/lib/web/routes/alert-rules";
import { alertSettingsRoute } from "@/lib/web/routes/alert-settings";
import { alertsRoute } from "@/lib/web/routes/alerts";
import { apiKeyRoute } from "@/lib/web/routes/api-key";
import { apiKeyRotationRoute } from "@/lib/web/routes/api-key-rotation";
import { apiKeysRoute } from "@/lib/web/routes/api-keys";
import { auditEventsRoute } from "@/lib/web/routes/audit-events";
import { auditExportRoute } from "@/lib/web/routes/audit-export";
import { callExportRoute } from "@/lib/web/routes/call-export";
import { callGroupsRoute } from "@/lib/web/routes/call-groups";
import { callNamesRoute } from "@/lib/web/routes/call-names";
import { callerIdRoute } from "@/lib/web/routes/caller-id";
import { callerIdBehaviourRoute } from "@/lib/web/routes/caller-id-behaviour";
import { callerIdBlockSharesRoute } from "@/lib/web/routes/caller-id-block-shares";
import { callerIdDaysRoute } from "@/lib/web/routes/caller-id-days";
import { callerIdExportRoute } from "@/lib/web/routes/caller-id-export";
import { callerIdScoresRoute } from "@/lib/web/routes/caller-id-scores";
import { callerIdSeriesRoute } from "@/lib/web/routes/caller-id-series";
import { callerIdSuspicionsRoute } from "@/lib/web/routes/caller-id-suspicions";
import { callerIdsRoute } from "@/lib/web/routes/caller-ids";
import { callsRoute } from "@/lib/web/routes/calls";
import { clientRoute } from "@/lib/web/routes/client";
import { clientsRoute } from "@/lib/web/routes/clients";
import { complaintFilesRoute } from "@/lib/web/routes/complaint-files";
import { currentOrganizationRoute } from "@/lib/web/routes/current-organization";
import { deletionRoute } from "@/lib/web/routes/deletion";
import { demoRoute } from "@/lib/web/routes/demo";
import { departureRoute } from "@/lib/web/routes/departure";
import { emailConfirmationsRoute } from "@/lib/web/routes/email-confirmations";
import { exportRoute } from "@/lib/web/routes/export";
import { forgottenCalleesRoute } from "@/lib/web/routes/forgotten-callees";
import { healthLiveRoute } from "@/lib/web/routes/health-live";
import { healthReadyRoute } from "@/lib/web/routes/health-ready";
import { importRoute } from "@/lib/web/routes/import";
import { importCancellationRoute } from "@/lib/web/routes/import-cancellation";
import { importMappingRoute } from "@/lib/web/routes/import-mapping";
import { importMappingPreviewRoute } from "@/lib/web/routes/import-mapping-preview";
import { importRejectionsRoute } from "@/lib/web/routes/import-rejections";
import { importsRoute } from "@/lib/web/routes/imports";
import { invitationRoute } from "@/lib/web/routes/invitation";
import { invitationAcceptanceRoute } from "@/lib/web/routes/invitation-acceptance";
import { invitationLookupRoute } from "@/lib/web/routes/invitation-lookup";
import { invitationsRoute } from "@/lib/web/routes/invitations";
import { knownCarriersRoute } from "@/lib/web/routes/known-carriers";
import { mappingRoute } from "@/lib/web/routes/mapping";
import { mappingsRoute } from "@/lib/web/routes/mappings";
import { meRoute } from "@/lib/web/routes/me";
import { memberRoute } from "@/lib/web/routes/member";
import { membersRoute } from "@/lib/web/routes/members";
import { metricsRoute } from "@/lib/web/routes/metrics";
import { observationRoute } from "@/lib/web/routes/observation";
import { observationsRoute } from "@/lib/web/routes/observations";
import { organizationsRoute } from "@/lib/web/routes/organizations";
import { outboxRoute } from "@/lib/web/routes/outbox";
import { ownEmailRoute } from "@/lib/web/routes/own-email";
import { ownPasswordRoute } from "@/lib/web/routes/own-password";
import { ownSessionRoute } from "@/lib/web/routes/own-session";
import { ownSessionsRoute } from "@/lib/web/routes/own-sessions";
import { ownerRoute } from "@/lib/web/routes/owner";
import { passwordResetConfirmationRoute } from "@/lib/web/routes/password-reset-confirmation";
import { passwordResetsRoute } from "@/lib/web/routes/password-resets";
import { recoveryCodesRoute } from "@/lib/web/routes/recovery-codes";
import { redressCalleesRoute } from "@/lib/web/routes/redress-callees";
import { redressCaseRoute } from "@/lib/web/routes/redress-case";
import { redressCasesRoute } from "@/lib/web/routes/redress-cases";
import { redressEvidenceRoute } from "@/lib/web/routes/redress-evidence";
import { redressStepsRoute } from "@/lib/web/routes/redress-steps";
import { registrationFileRoute } from "@/lib/web/routes/registration-file";
import { registrationsRoute } from "@/lib/web/routes/registrations";
import { reportRoute } from "@/lib/web/routes/report";
import { reportLinkRoute } from "@/lib/web/routes/report-link";
import { reportPdfRoute } from "@/lib/web/routes/report-pdf";
import { reportShareRoute } from "@/lib/web/routes/report-share";
import { reportSharesRoute } from "@/lib/web/routes/report-shares";
import { reportTableRoute } from "@/lib/web/routes/report-table";
import { reportsRoute } from "@/lib/web/routes/reports";
import { retentionRoute } from "@/lib/web/routes/retention";
import { retentionPreviewRoute } from "@/lib/web/routes/retention-preview";
import { retryGuardRoute } from "@/lib/web/routes/retry-guard";
import { retryGuardFileRoute } from "@/lib/web/routes/retry-guard-file";
import { savedViewRoute } from "@/lib/web/routes/saved-view";
import { savedViewsRoute } from "@/lib/web/routes/saved-views";
import { secondFactorRoute } from "@/lib/web/routes/second-factor";
import { secondFactorRemovalRoute } from "@/lib/web/routes/second-factor-removal";
import { signInLinksRoute } from "@/lib/web/routes/sign-in-links";
import { signUpRoute } from "@/lib/web/routes/sign-up";
import { signUpLettersRoute } from "@/lib/web/routes/sign-up-letters";
import { sourceRoute } from "@/lib/web/routes/source";
import { sourcesRoute } from "@/lib/web/routes/sources";

/**
 * Every path of the API but that of its own description. The description is made from this table, and the tests walk it:
 * a path that `app/api` binds and that is missing here fails them.
 */
export const ROUTES: readonly Route[] = [
  importsRoute,
  importRoute,
  importCancellationRoute,
  importRejectionsRoute,
  importMappingRoute,
  importMappingPreviewRoute,
  mappingsRoute,
  mappingRoute,
  sourcesRoute,
  sourceRoute,
  callsRoute,
  callGroupsRoute,
  callExportRoute,
  callNamesRoute,
  savedViewsRoute,
  savedViewRoute,
  knownCarriersRoute,
  callerIdsRoute,
  callerIdDaysRoute,
  callerIdExportRoute,
  callerIdRoute,
  callerIdSeriesRoute,
  callerIdScoresRoute,
  callerIdBlockSharesRoute,
  callerIdSuspicionsRoute,
  callerIdBehaviourRoute,
  alertsRoute,
  alertRoute,
  alertNotesRoute,
  alertMailSubscriptionRoute,
  alertMailTestRoute,
  alertPreferencesRoute,
  alertRuleRoute,
  alertRuleBacktestRoute,
  alertRuleRestorationRoute,
  alertRulesRoute,
  alertSettingsRoute,
  alertChannelsRoute,
  alertChannelRoute,
  alertChannelTestRoute,
  alertChannelSecretRoute,
  alertChannelDeliveriesRoute,
  adviceRoute,
  adviceActionsRoute,
  adviceActionRoute,
  adviceAssignmentsRoute,
  adviceRulesRoute,
  adviceCalendarRoute,
  retryGuardRoute,
  retryGuardFileRoute,
  redressCasesRoute,
  redressCaseRoute,
  redressStepsRoute,
  redressCalleesRoute,
  redressEvidenceRoute,
  observationsRoute,
  observationRoute,
  complaintFilesRoute,
  registrationsRoute,
  registrationFileRoute,
  reportsRoute,
  reportRoute,
  reportPdfRoute,
  reportTableRoute,
  reportSharesRoute,
  reportShareRoute,
  reportLinkRoute,
  outboxRoute,
  apiKeysRoute,
  apiKeyRoute,
  meRoute,
  organizationsRoute,
  currentOrganizationRoute,
  signUpRoute,
  signUpLettersRoute,
  demoRoute,
  passwordResetsRoute,
  passwordResetConfirmationRoute,
  signInLinksRoute,
  emailConfirmationsRoute,
  ownPasswordRoute,
  ownEmailRoute,
  ownSessionsRoute,
  ownSessionRoute,
  secondFactorRoute,
  secondFactorRemovalRoute,
  recoveryCodesRoute,
  auditEventsRoute,
  auditExportRoute,
  membersRoute,
  memberRoute,
  departureRoute,
  agencyRoute,
  clientsRoute,
  clientRoute,
  ownerRoute,
  invitationsRoute,
  invitationRoute,
  invitationLookupRoute,
  invitationAcceptanceRoute,
  retentionRoute,
  retentionPreviewRoute,
  forgottenCalleesRoute,
  exportRoute,
  deletionRoute,
  apiKeyRotationRoute,
  healthLiveRoute,
  healthReadyRoute,
  metricsRoute,
];
