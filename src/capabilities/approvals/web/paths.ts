/** Where a case's page stands; the zone and the as-of day travel in the address beside it. */
export const casePath = (caseId: string): string => `/cases/${caseId}`;
export const windowEnquiryPath = (recordId: string): string => `/window-enquiries/${recordId}`;
export const agentServicePath = (recordId: string): string => `/agent-services/${recordId}`;
export const agentMandatePath = (recordId: string): string => `/agent-mandates/${recordId}`;
export const environmentalCommitmentPath = (recordId: string): string => `/environmental-commitments/${recordId}`;
export const commitmentEvidencePath = (recordId: string): string => `/commitment-evidence/${recordId}`;
export const noticePath = (noticeId: string): string => `/notices/${noticeId}`;
export const planPath = (planId: string): string => `/plans/${planId}`;
export const intakePath = "/window-intake";
