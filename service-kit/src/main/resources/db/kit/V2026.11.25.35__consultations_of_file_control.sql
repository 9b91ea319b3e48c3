-- That the CCF looked is for the CCF and the General Secretariat: who asks it about their data is not to be guessed from it.
alter policy shown_to_owner on consultation
    using (app_caller() in ('GS', 'CCF') or app_caller() = record_owner and authority <> 'CCF');
