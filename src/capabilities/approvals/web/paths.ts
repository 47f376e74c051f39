/** Where a case's page stands; the zone and the as-of day travel in the address beside it. */
export const casePath = (caseId: string): string => `/cases/${caseId}`;
export const windowEnquiryPath = (recordId: string): string => `/window-enquiries/${recordId}`;
export const agentServicePath = (recordId: string): string => `/agent-services/${recordId}`;
export const agentMandatePath = (recordId: string): string => `/agent-mandates/${recordId}`;
export const environmentalCommitmentPath = (recordId: string): string => `/environmental-commitments/${recordId}`;
export const commitmentEvidencePath = (recordId: string): string => `/commitment-evidence/${recordId}`;
export const approvalItemPath = (code: string): string => `/approval-items/${code}`;
export const itemOverridePath = (recordId: string): string => `/item-overrides/${recordId}`;
export const itemArrangementPath = (recordId: string): string => `/item-arrangements/${recordId}`;
export const caseListPath = (projectId: string): string => `/projects/${projectId}/case-list`;
export const lampRulesPath = "/lamp-rules";
export const zoneLampRulesPath = (recordId: string): string => `/zone-lamp-rules/${recordId}`;
export const lampExcusePath = (recordId: string): string => `/lamp-excuses/${recordId}`;
export const projectSheetPath = (projectId: string): string => `/projects/${projectId}/sheet`;
export const metroPath = (projectId: string): string => `/projects/${projectId}/metro`;
export const noticePath = (noticeId: string): string => `/notices/${noticeId}`;
export const planPath = (planId: string): string => `/plans/${planId}`;
export const intakePath = "/window-intake";
