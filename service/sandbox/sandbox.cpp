namespace tars
{
}
