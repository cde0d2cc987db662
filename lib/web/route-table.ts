import type { Route } from "@/lib/web/define-route";
import { demoRoute } from "@/lib/web/routes/account/demo";
import { emailConfirmationsRoute } from "@/lib/web/routes/account/email-confirmations";
import { meRoute } from "@/lib/web/routes/account/me";
import { ownDeletionRoute } from "@/lib/web/routes/account/own-deletion";
import { ownEmailRoute } from "@/lib/web/routes/account/own-email";
import { ownIssuerRemovalRoute } from "@/lib/web/routes/account/own-issuer-removal";
import { ownIssuersRoute } from "@/lib/web/routes/account/own-issuers";
import { ownPasswordRoute } from "@/lib/web/routes/account/own-password";
import { ownSessionRoute } from "@/lib/web/routes/account/own-session";
import { ownSessionsRoute } from "@/lib/web/routes/account/own-sessions";
import { passwordResetConfirmationRoute } from "@/lib/web/routes/account/password-reset-confirmation";
import { passwordResetsRoute } from "@/lib/web/routes/account/password-resets";
import { recoveryCodesRoute } from "@/lib/web/routes/account/recovery-codes";
import { secondFactorRoute } from "@/lib/web/routes/account/second-factor";
import { secondFactorRemovalRoute } from "@/lib/web/routes/account/second-factor-removal";
import { signInLinksRoute } from "@/lib/web/routes/account/sign-in-links";
import { signUpRoute } from "@/lib/web/routes/account/sign-up";
import { signUpLinksRoute } from "@/lib/web/routes/account/sign-up-links";
import { adviceRoute } from "@/lib/web/routes/advice/advice";
import { adviceActionRoute } from "@/lib/web/routes/advice/advice-action";
import { adviceActionsRoute } from "@/lib/web/routes/advice/advice-actions";
import { adviceAssignmentsRoute } from "@/lib/web/routes/advice/advice-assignments";
import { adviceCalendarRoute } from "@/lib/web/routes/advice/advice-calendar";
import { adviceRulesRoute } from "@/lib/web/routes/advice/advice-rules";
import { alertRoute } from "@/lib/web/routes/alert/alert";
import { alertMailSubscriptionRoute } from "@/lib/web/routes/alert/alert-mail-subscription";
import { alertNotesRoute } from "@/lib/web/routes/alert/alert-notes";
import { alertPreferencesRoute } from "@/lib/web/routes/alert/alert-preferences";
import { alertRuleRoute } from "@/lib/web/routes/alert/alert-rule";
import { alertRuleBacktestRoute } from "@/lib/web/routes/alert/alert-rule-backtest";
import { alertRuleRestorationRoute } from "@/lib/web/routes/alert/alert-rule-restoration";
import { alertRulesRoute } from "@/lib/web/routes/alert/alert-rules";
import { alertsRoute } from "@/lib/web/routes/alert/alerts";
import { callerIdRoute } from "@/lib/web/routes/caller-id/caller-id";
import { callerIdBehaviourRoute } from "@/lib/web/routes/caller-id/caller-id-behaviour";
import { callerIdBlockSharesRoute } from "@/lib/web/routes/caller-id/caller-id-block-shares";
import { callerIdDaysRoute } from "@/lib/web/routes/caller-id/caller-id-days";
import { callerIdExportRoute } from "@/lib/web/routes/caller-id/caller-id-export";
import { callerIdScoresRoute } from "@/lib/web/routes/caller-id/caller-id-scores";
import { callerIdSeriesRoute } from "@/lib/web/routes/caller-id/caller-id-series";
import { callerIdSuspicionsRoute } from "@/lib/web/routes/caller-id/caller-id-suspicions";
import { callerIdsRoute } from "@/lib/web/routes/caller-id/caller-ids";
import { callExportRoute } from "@/lib/web/routes/calls/call-export";
import { callGroupsRoute } from "@/lib/web/routes/calls/call-groups";
import { callNamesRoute } from "@/lib/web/routes/calls/call-names";
import { callsRoute } from "@/lib/web/routes/calls/calls";
import { knownCarriersRoute } from "@/lib/web/routes/calls/known-carriers";
import { alertChannelRoute } from "@/lib/web/routes/delivery/alert-channel";
import { alertChannelDeliveriesRoute } from "@/lib/web/routes/delivery/alert-channel-deliveries";
import { alertChannelReplayRoute } from "@/lib/web/routes/delivery/alert-channel-replay";
import { alertChannelSecretRoute } from "@/lib/web/routes/delivery/alert-channel-secret";
import { alertChannelTestRoute } from "@/lib/web/routes/delivery/alert-channel-test";
import { alertChannelsRoute } from "@/lib/web/routes/delivery/alert-channels";
import { alertMailTestRoute } from "@/lib/web/routes/delivery/alert-mail-test";
import { alertSettingsRoute } from "@/lib/web/routes/delivery/alert-settings";
import { outboxRoute } from "@/lib/web/routes/delivery/outbox";
import { complaintFilesRoute } from "@/lib/web/routes/import/complaint-files";
import { importRoute } from "@/lib/web/routes/import/import";
import { importCancellationRoute } from "@/lib/web/routes/import/import-cancellation";
import { importMappingRoute } from "@/lib/web/routes/import/import-mapping";
import { importMappingPreviewRoute } from "@/lib/web/routes/import/import-mapping-preview";
import { importRejectionsRoute } from "@/lib/web/routes/import/import-rejections";
import { importsRoute } from "@/lib/web/routes/import/imports";
import { mappingRoute } from "@/lib/web/routes/import/mapping";
import { mappingsRoute } from "@/lib/web/routes/import/mappings";
import { sourceRoute } from "@/lib/web/routes/import/source";
import { sourcesRoute } from "@/lib/web/routes/import/sources";
import { agencyRoute } from "@/lib/web/routes/organization/agency";
import { apiKeyRoute } from "@/lib/web/routes/organization/api-key";
import { apiKeyRotationRoute } from "@/lib/web/routes/organization/api-key-rotation";
import { apiKeysRoute } from "@/lib/web/routes/organization/api-keys";
import { auditEventsRoute } from "@/lib/web/routes/organization/audit-events";
import { auditExportRoute } from "@/lib/web/routes/organization/audit-export";
import { clientRoute } from "@/lib/web/routes/organization/client";
import { clientsRoute } from "@/lib/web/routes/organization/clients";
import { currentOrganizationRoute } from "@/lib/web/routes/organization/current-organization";
import { deletionRoute } from "@/lib/web/routes/organization/deletion";
import { departureRoute } from "@/lib/web/routes/organization/departure";
import { exportRoute } from "@/lib/web/routes/organization/export";
import { forgottenCalleesRoute } from "@/lib/web/routes/organization/forgotten-callees";
import { invitationRoute } from "@/lib/web/routes/organization/invitation";
import { invitationAcceptanceRoute } from "@/lib/web/routes/organization/invitation-acceptance";
import { invitationLookupRoute } from "@/lib/web/routes/organization/invitation-lookup";
import { invitationsRoute } from "@/lib/web/routes/organization/invitations";
import { memberRoute } from "@/lib/web/routes/organization/member";
import { membersRoute } from "@/lib/web/routes/organization/members";
import { organizationsRoute } from "@/lib/web/routes/organization/organizations";
import { ownerRoute } from "@/lib/web/routes/organization/owner";
import { retentionRoute } from "@/lib/web/routes/organization/retention";
import { retentionPreviewRoute } from "@/lib/web/routes/organization/retention-preview";
import { observationRoute } from "@/lib/web/routes/redress/observation";
import { observationsRoute } from "@/lib/web/routes/redress/observations";
import { redressCalleesRoute } from "@/lib/web/routes/redress/redress-callees";
import { redressCaseRoute } from "@/lib/web/routes/redress/redress-case";
import { redressCasesRoute } from "@/lib/web/routes/redress/redress-cases";
import { redressEvidenceRoute } from "@/lib/web/routes/redress/redress-evidence";
import { redressStepsRoute } from "@/lib/web/routes/redress/redress-steps";
import { registrationFileRoute } from "@/lib/web/routes/redress/registration-file";
import { registrationsRoute } from "@/lib/web/routes/redress/registrations";
import { retryGuardRoute } from "@/lib/web/routes/redress/retry-guard";
import { retryGuardFileRoute } from "@/lib/web/routes/redress/retry-guard-file";
import { reportRoute } from "@/lib/web/routes/report/report";
import { reportLinkRoute } from "@/lib/web/routes/report/report-link";
import { reportPdfRoute } from "@/lib/web/routes/report/report-pdf";
import { reportShareRoute } from "@/lib/web/routes/report/report-share";
import { reportSharesRoute } from "@/lib/web/routes/report/report-shares";
import { reportTableRoute } from "@/lib/web/routes/report/report-table";
import { reportsRoute } from "@/lib/web/routes/report/reports";
import { healthLiveRoute } from "@/lib/web/routes/system/health-live";
import { healthReadyRoute } from "@/lib/web/routes/system/health-ready";
import { metricsRoute } from "@/lib/web/routes/system/metrics";
import { savedViewRoute } from "@/lib/web/routes/view/saved-view";
import { savedViewsRoute } from "@/lib/web/routes/view/saved-views";

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
  alertChannelReplayRoute,
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
  signUpLinksRoute,
  demoRoute,
  passwordResetsRoute,
  passwordResetConfirmationRoute,
  signInLinksRoute,
  emailConfirmationsRoute,
  ownPasswordRoute,
  ownEmailRoute,
  ownSessionsRoute,
  ownSessionRoute,
  ownIssuersRoute,
  ownIssuerRemovalRoute,
  ownDeletionRoute,
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
