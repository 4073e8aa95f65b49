// This page answered a POST. Written over like this, the Back button of the gateway's page finds the checkout (a GET)
// instead of sending the form once more.
history.replaceState(null, '', location.href);

const form = document.getElementById('gateway');
// A field named "submit" would hide the form's own method.
if (form) HTMLFormElement.prototype.submit.call(form);
