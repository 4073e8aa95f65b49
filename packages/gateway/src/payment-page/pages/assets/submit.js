// Sends the return form as soon as the page is there. The button stays for a person whom this keeps waiting.
for (const form of document.querySelectorAll('form[data-submit="now"]')) form.requestSubmit();
